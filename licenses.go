package communique

import _ "embed"

//go:embed LICENSE
var license string

//go:embed NOTICE
var notice string

// Licenses is the licence of the library and those of the data that its lexicon is made from: for a program that shows what it stands on.
func Licenses() string { return license + "\n" + notice }
