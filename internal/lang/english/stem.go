package english

import "strings"

// StemKey takes the plural and the possessive off a folded word, as Harman's
// S-stemmer does: cities is city, ports is port; bus, glass and news stay. The
// endings of verbs stay.
func StemKey(key string) string {
	key = strings.TrimSuffix(strings.TrimSuffix(key, "'s"), "’s")
	if len(key) < 4 || key == "news" || key == "series" || key == "species" {
		return key
	}
	switch {
	case strings.HasSuffix(key, "ies") && !strings.HasSuffix(key, "eies") && !strings.HasSuffix(key, "aies"):
		return key[:len(key)-3] + "y"
	case strings.HasSuffix(key, "sses"), strings.HasSuffix(key, "shes"), strings.HasSuffix(key, "ches"), strings.HasSuffix(key, "xes"):
		return key[:len(key)-2]
	case strings.HasSuffix(key, "us"), strings.HasSuffix(key, "ss"), strings.HasSuffix(key, "is"):
		return key
	case strings.HasSuffix(key, "s"):
		return key[:len(key)-1]
	}
	return key
}

// IsStop reports whether a folded word carries no topic.
func IsStop(key string) bool { return stopWords[key] }

var stopWords = func() map[string]bool {
	words := map[string]bool{}
	for _, w := range strings.Fields(`a about after again against all also although am among an and any are as at
be because been before being between both but by can could did do does doing down during each either for from
further had has have having he her here hers herself him himself his how however i if in into is it its itself
just me might more most must my myself no nor not of off on once one only or other our ours ourselves out over
own said says same shall she should since so some such than that the their theirs them themselves then there
these they this those though through to too under until up upon us very was we were what when where whether
which while who whom whose why will with within without would yet you your yours yourself`) {
		words[w] = true
	}
	return words
}()
