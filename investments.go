package communique

func (r *reading) findInvestments() {}
