package story

import "strings"

// stem is the light10 stem of a folded key.
func stem(key string) string {
	n := len(key)
	for _, p := range []string{"ال", "وال", "بال", "كال", "فال", "لل", "و"} {
		if strings.HasPrefix(key, p) {
			if p == "و" && n < 8 || n < len(p)+4 {
				continue
			}
			key = key[len(p):]
			break
		}
	}
	for _, s := range []string{"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"} {
		if strings.HasSuffix(key, s) && len(key) >= len(s)+4 {
			key = key[:len(key)-len(s)]
		}
	}
	return key
}
