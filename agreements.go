package communique

func (r *reading) findAgreements() {}
