package page

import "strings"

// mailed takes a line of a mail's header.
func (h *header) mailed(i int, s string) bool {
	key, value, ok := h.mail(s)
	switch {
	case !ok:
		return false
	case key == "date":
		h.publish(h.page, value)
	case key == "subject" && !h.sent:
		h.at, h.worth = i, labelledTitle // of a letter
	case key == "subject":
		h.subject = value
	case key == "from":
		h.page.Publisher = sender(value)
	}
	h.sent = h.sent || key != "subject" && key != "date"
	return true
}

// labelledTitle is what a line is worth that calls itself the title: more than any other.
const labelledTitle = 100

// unlabelled is a title without the word that calls it so: "Subject: 2nd Session of the Joint Commission".
func (f *furniture) unlabelled(title string) string {
	if key, value, ok := f.mail(title); ok && key == "subject" {
		return value
	}
	return title
}

// mail reads a line of a mail's header.
func (f *furniture) mail(s string) (key, value string, ok bool) {
	if key, value, ok = strings.Cut(s, ":"); !ok || len(key) > len("reply-to") {
		return "", "", false
	}
	switch key = strings.ToLower(key); key {
	case "from", "to", "cc", "bcc", "date", "sent", "subject", "sub", "re", "title", "headline", "topic", "reply-to":
		switch key {
		case "sent":
			key = "date"
		case "sub", "re", "title", "headline", "topic":
			key = "subject"
		}
		return key, strings.TrimSpace(value), ok && strings.HasPrefix(value, " ")
	}
	return "", "", false
}

// sender is the name of who sent a mail, without its address and its list.
func sender(s string) string {
	s, _, _ = strings.Cut(s, "<")
	s, _, _ = strings.Cut(s, " - ")
	return strings.Trim(s, ` "`)
}
