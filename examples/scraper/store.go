package main

import (
	"database/sql"
	_ "embed"
	"encoding/json"
	"errors"
	"io"

	_ "modernc.org/sqlite" // the driver

	"github.com/communique-go/communique"
)

//go:embed schema.sql
var schema string

// mostTries is how often a page may fail before it is left alone.
const mostTries = 3

// A store keeps pages and their records.
type store struct{ *sql.DB }

func openStore(path string) (*store, error) {
	db, err := sql.Open("sqlite", path)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	if _, err := db.Exec(schema); err != nil {
		db.Close()
		return nil, err
	}
	return &store{db}, nil
}

// has tells whether a page need not be fetched.
func (s *store) has(url string) (done bool, err error) {
	err = s.QueryRow("SELECT status <> 'failed' OR tries >= ? FROM pages WHERE url = ?", mostTries, url).Scan(&done)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return done, err
}

// none keeps why there is no release on a page.
func (s *store) none(url string, reason error) error {
	return s.page(s, url, "none", reason.Error(), nil)
}

// moved keeps where a page has gone.
func (s *store) moved(url, to string) error { return s.page(s, url, "moved", to, nil) }

// fault keeps why a page could not be had.
func (s *store) fault(url string, reason error) error {
	return s.page(s, url, "failed", reason.Error(), nil)
}

// executor is a database or a transaction.
type executor interface {
	Exec(query string, args ...any) (sql.Result, error)
}

func (*store) page(in executor, url, status, reason string, article []byte) error {
	_, err := in.Exec(`INSERT INTO pages (url, status, reason, article, tries) VALUES (?, ?, ?, ?, 1)
		ON CONFLICT (url) DO UPDATE SET status = excluded.status, reason = excluded.reason, article = excluded.article, tries = tries + 1`,
		url, status, reason, article)
	return err
}

// release keeps a release with its records: all of it or nothing.
func (s *store) release(url string, a *communique.Article) error {
	article, err := json.Marshal(a)
	if err != nil {
		return err
	}
	tx, err := s.Begin()
	if err != nil {
		return err
	}
	defer tx.Rollback() // nothing, once it is committed
	if err := s.page(tx, url, "release", "", article); err != nil {
		return err
	}
	for n, m := range a.Meetings {
		if err := meeting(tx, url, n, m); err != nil {
			return err
		}
	}
	for n, v := range a.Investments {
		if err := investment(tx, url, n, v); err != nil {
			return err
		}
	}
	return tx.Commit()
}

func meeting(tx *sql.Tx, url string, n int, m communique.Meeting) error {
	_, err := tx.Exec("INSERT INTO meetings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", url, n, m.Kind, m.Status, m.Date, m.Place.Name, m.Place.Country, m.Series, m.Round)
	for _, p := range m.Participants {
		if err == nil {
			_, err = tx.Exec("INSERT INTO participants VALUES (?, ?, ?, ?, ?, ?, ?)", url, n, p.Name, p.Role, p.Country, p.Organization, p.Side)
		}
	}
	return err
}

func investment(tx *sql.Tx, url string, n int, v communique.Investment) error {
	_, err := tx.Exec("INSERT INTO investments VALUES (?, ?, ?, ?, ?, ?, ?, ?)", url, n, v.Kind, v.Status, v.Amount.Value, v.Amount.Currency, v.Period, v.Project)
	for side, stakes := range map[string][]communique.Stake{"investor": v.Investors, "recipient": v.Recipients} {
		for _, k := range stakes {
			if err == nil {
				_, err = tx.Exec("INSERT INTO stakes VALUES (?, ?, ?, ?, ?)", url, n, side, k.Name, k.Country)
			}
		}
	}
	return err
}

// export writes all releases as "communique parse -format jsonl" does, in the order in which they came.
func (s *store) export(w io.Writer) error {
	rows, err := s.Query("SELECT url, article FROM pages WHERE status = 'release' ORDER BY rowid")
	if err != nil {
		return err
	}
	defer rows.Close()
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for rows.Next() {
		line := struct {
			Source  string          `json:"source"`
			Version string          `json:"version"`
			Article json.RawMessage `json:"article"`
		}{Version: communique.Version}
		if err := rows.Scan(&line.Source, &line.Article); err != nil {
			return err
		}
		if err := out.Encode(line); err != nil {
			return err
		}
	}
	return rows.Err()
}
