package communique

func (r *reading) findStatements() {}
