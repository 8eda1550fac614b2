package communique

// The text itself is read as far as text.Longest. These bound what is kept, where each is held against all that were kept before: no release comes near, and a text that does takes time
// and memory in proportion to its length.
const (
	manyMeetings     = 1000 // encounters; further ones are left out, with a warning
	manyParticipants = 128  // of one encounter, likewise
	manyTopics       = 256  // of one encounter
	manyRoles        = 32   // of one person
)

// full warns of what was left out.
func (r *reading) full(what string) {
	for _, w := range r.article.Warnings {
		if w.Code == TooMany && w.Detail == what {
			return
		}
	}
	r.warn(TooMany, what, 0, 0)
}
