package communique

func (r *reading) findKind() {}
