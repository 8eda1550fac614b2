package mention

// Reuse gives the tables of a document back, as Free does, and keeps its text.
func (d *Document) Reuse() { finders.Put(d.finder) }
