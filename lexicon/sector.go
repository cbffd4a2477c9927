package lexicon

import "fmt"

// sectors are the codes for the part of society that a person or a body acts
// in: those of PLOVER, its two for bodies above states (IGO) and beside them
// (NGO) among them. MED is health in PLOVER; media are JRN.
var sectors = map[string]string{
	"GOV": "executive and its holders of office, former ones too where news knows them by it",
	"LEG": "parliaments and their members",
	"JUD": "courts, judges, prosecution",
	"MIL": "armed forces of a state",
	"COP": "police",
	"SPY": "intelligence services",
	"PTY": "political parties",
	"OPP": "opposition, its bodies and its leaders",
	"REB": "armed groups against a government",
	"PRM": "armed groups beside a government",
	"UAF": "armed men that nobody names",
	"CVL": "civilians",
	"ELI": "known people of no other sector: artists, athletes, members of ruling houses",
	"BUS": "business",
	"EDU": "teaching and research",
	"MED": "health",
	"LAB": "labour and its unions",
	"AGR": "farming",
	"JRN": "media",
	"REF": "refugees and displaced people",
	"REL": "religion",
	"SOC": "civil society of no other sector: clubs, movements",
	"CRM": "crime",
	"IGO": "bodies of several states",
	"NGO": "bodies beside the states",
}

// kinds are the kinds of organisations, with the sector of each.
var kinds = map[string]string{
	"government":   "GOV",
	"parliament":   "LEG",
	"court":        "JUD",
	"army":         "MIL",
	"police":       "COP",
	"intelligence": "SPY",
	"party":        "PTY",
	"movement":     "SOC",
	"armed-group":  "REB",
	"igo":          "IGO",
	"ngo":          "NGO",
	"union":        "LAB",
	"company":      "BUS",
	"bank":         "BUS",
	"university":   "EDU",
	"institute":    "EDU",
	"club":         "SOC",
	"federation":   "NGO",
	"religious":    "REL",
	"hospital":     "MED",
	"media":        "JRN",
	"other":        "",
}

// Sector reads the columns sector and kind of a row: a sector given goes
// before that of the kind. It refuses codes and kinds that are not known.
func Sector(row Row) (string, error) {
	sector, kind := row.Get("sector"), row.Get("kind")
	of, known := kinds[kind]
	switch {
	case kind != "" && !known:
		return "", fmt.Errorf("kind %q", kind)
	case sector == "":
		return of, nil
	}
	if _, ok := sectors[sector]; !ok {
		return "", fmt.Errorf("sector %q", sector)
	}
	return sector, nil
}
