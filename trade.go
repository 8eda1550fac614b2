package communique

func (r *reading) findTrade() {}
