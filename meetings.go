package communique

func (r *reading) findMeetings() {}
