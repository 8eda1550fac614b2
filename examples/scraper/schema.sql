CREATE TABLE IF NOT EXISTS pages (
	url     TEXT PRIMARY KEY,
	status  TEXT NOT NULL,    -- release; none: there is none on it; moved; failed: it could not be had
	reason  TEXT NOT NULL,    -- why not, or where to
	article BLOB,             -- of a release, as JSON
	tries   INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS meetings (
	url TEXT NOT NULL REFERENCES pages, n INTEGER NOT NULL, kind TEXT, status TEXT, date TEXT, place TEXT, country TEXT, series TEXT, round INTEGER,
	PRIMARY KEY (url, n)
);
CREATE TABLE IF NOT EXISTS participants (url TEXT NOT NULL, n INTEGER NOT NULL, name TEXT, role TEXT, country TEXT, organization TEXT, side TEXT);
CREATE TABLE IF NOT EXISTS investments (
	url TEXT NOT NULL REFERENCES pages, n INTEGER NOT NULL, kind TEXT, status TEXT, value TEXT, currency TEXT, period TEXT, project TEXT,
	PRIMARY KEY (url, n)
);
CREATE TABLE IF NOT EXISTS stakes (url TEXT NOT NULL, n INTEGER NOT NULL, side TEXT, name TEXT, country TEXT); -- side: investor or recipient
