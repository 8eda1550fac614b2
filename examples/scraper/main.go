// Command scraper fetches the releases that listings and feeds lead to, and keeps their records in a SQLite database and as JSON Lines. It is
// polite: one request at a time, with a pause between them, under a name of its own, and never where robots.txt forbids it. What it has, it
// does not fetch again: stop it whenever you like, and call it again.
//
//	go run . [-db releases.db] [-jsonl releases.jsonl] [-delay 2s] [-links "main a"] [-agent NAME] URL...
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"
	"time"
)

func main() {
	db := flag.String("db", "releases.db", "the database")
	jsonl := flag.String("jsonl", "", "a file for all releases as JSON Lines")
	c := crawl{log: os.Stderr}
	flag.DurationVar(&c.delay, "delay", 2*time.Second, "the pause between two requests to one host")
	flag.StringVar(&c.links, "links", "a[href]", "a CSS selector of the links in a listing that may lead to releases")
	flag.StringVar(&c.agent, "agent", "communique-scraper/0.1 (an example; give an address where you can be reached)", "what to call yourself")
	flag.IntVar(&c.depth, "depth", 3, "how many listings may lead to one another")
	flag.Parse()
	if err := run(c, *db, *jsonl, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "scraper:", err)
		os.Exit(1)
	}
}

// run crawls until there is nothing left, or until it is interrupted.
func run(c crawl, db, jsonl string, starts []string) error {
	if len(starts) == 0 {
		return fmt.Errorf("give the address of a listing or a feed")
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	s, err := openStore(db)
	if err != nil {
		return err
	}
	defer s.Close()
	c.store = s
	if err := c.run(ctx, starts); err != nil {
		return err
	}
	if jsonl == "" {
		return nil
	}
	f, err := os.Create(jsonl)
	if err != nil {
		return err
	}
	if err := s.export(f); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
