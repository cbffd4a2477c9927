package wikidata

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// entity is what is read of an entity; the format is
// https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html.
type entity struct {
	ID        string                    `json:"id"`
	Type      string                    `json:"type"`
	Labels    object[labels]            `json:"labels"`
	Aliases   object[map[string][]term] `json:"aliases"`
	Claims    object[claims]            `json:"claims"`
	Sitelinks keys                      `json:"sitelinks"`
}

type term struct {
	Value string `json:"value"`
}

type labels struct {
	Ar  term `json:"ar"`
	Arz term `json:"arz"` // Egyptian
	Ary term `json:"ary"` // Moroccan
	En  term `json:"en"`
	Mul term `json:"mul"` // of all languages that give none
}

// claims are the statements that are looked at.
type claims struct {
	Instance   []statement `json:"P31"`
	Subclass   []statement `json:"P279"`
	Citizen    []statement `json:"P27"`
	Country    []statement `json:"P17"`
	Code       []statement `json:"P297"` // ISO 3166-1 of two letters
	Occupation []statement `json:"P106"`
}

type statement struct {
	Rank string `json:"rank"`
	Main struct {
		Data struct {
			Value value `json:"value"`
		} `json:"datavalue"`
	} `json:"mainsnak"`
}

// value is an item or a string; other values are nothing here.
type value struct {
	item uint32
	text string
}

func (v *value) UnmarshalJSON(b []byte) error {
	switch b[0] {
	case '"':
		return json.Unmarshal(b, &v.text)
	case '{':
		var is struct {
			ID   string `json:"id"`
			Type string `json:"entity-type"`
			N    uint32 `json:"numeric-id"`
		}
		if err := json.Unmarshal(b, &is); err != nil {
			return err
		}
		if v.item = is.N; v.item == 0 && strings.HasPrefix(is.ID, "Q") {
			v.item, _ = number(is.ID)
		}
		if is.Type != "" && is.Type != "item" {
			v.item = 0
		}
	}
	return nil
}

// object is a JSON object, or the empty list by which dumps write an empty
// one.
type object[T any] struct{ is T }

func (o *object[T]) UnmarshalJSON(b []byte) error {
	if b[0] != '[' {
		return json.Unmarshal(b, &o.is)
	}
	if len(bytes.TrimSpace(b[1:len(b)-1])) > 0 {
		return errors.New("a list where an object is wanted")
	}
	return nil
}

// keys counts the keys of a JSON object.
type keys int

func (k *keys) UnmarshalJSON(b []byte) error {
	depth, quoted := 0, false
	for i := 0; i < len(b); i++ {
		switch c := b[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{', c == '[':
			depth++
		case c == '}', c == ']':
			depth--
		case c == ':' && depth == 1:
			*k++
		}
	}
	return nil
}

// parse reads a line. An entity of another kind (a property, a lexeme) gives
// nil and no error.
func parse(data []byte) (*entity, uint32, error) {
	if data[0] != '{' {
		return nil, 0, errors.New("the line is no JSON object")
	}
	if !worth(data) {
		return nil, 0, checkID(data)
	}
	var e entity
	if err := json.Unmarshal(data, &e); err != nil {
		return nil, 0, err
	}
	if e.Type != "" && e.Type != "item" {
		return nil, 0, nil
	}
	q, err := number(e.ID)
	return &e, q, err
}

// worth reports that a line may hold something of use: a name in Arabic, a
// class or a code. Nine lines in ten of Wikidata do not, and are not taken
// apart.
func worth(data []byte) bool {
	for _, mark := range []string{`"ar"`, `"P279"`, `"P297"`} {
		if bytes.Contains(data, []byte(mark)) {
			return true
		}
	}
	return false
}

var errNoID = errors.New("the object has no id")

// checkID refuses an object that is no entity.
func checkID(data []byte) error {
	var e struct {
		ID string `json:"id"`
	}
	if err := json.Unmarshal(data, &e); err != nil {
		return err
	}
	if e.ID == "" {
		return errNoID
	}
	return nil
}

// number is the number of an item: 42 of Q42.
func number(id string) (uint32, error) {
	if id == "" {
		return 0, errNoID
	}
	rest, ok := strings.CutPrefix(id, "Q")
	n, err := strconv.ParseUint(rest, 10, 32)
	if !ok || err != nil || n == 0 {
		return 0, fmt.Errorf("id %q is none of an item", id)
	}
	return uint32(n), nil
}

// items are the items of statements: those of preferred rank, or else those
// of normal rank.
func items(list []statement) []uint32 {
	var preferred, normal []uint32
	for i := range list {
		item := list[i].Main.Data.Value.item
		switch {
		case item == 0 || list[i].Rank == "deprecated":
		case list[i].Rank == "preferred":
			preferred = append(preferred, item)
		default:
			normal = append(normal, item)
		}
	}
	if len(preferred) > 0 {
		return preferred
	}
	return normal
}
