package news

import (
	"reflect"
	"strings"
	"testing"
)

// grow puts one element into each list of v, down to a depth; the lists below
// stay absent.
func grow(v reflect.Value, depth int) {
	for i := range v.NumField() {
		switch f := v.Field(i); {
		case f.Kind() == reflect.Struct && f.CanSet() && v.Type().Field(i).IsExported():
			grow(f, depth)
		case f.Kind() == reflect.Slice && depth > 0:
			f.Set(reflect.MakeSlice(f.Type(), 1, 1))
			if f.Type().Elem().Kind() == reflect.Struct {
				grow(f.Index(0), depth-1)
			}
		}
	}
}

// absent names the lists of v that would be null in JSON.
func absent(v reflect.Value, path string) []string {
	var out []string
	for i := range v.NumField() {
		field := v.Type().Field(i)
		at := path + "." + field.Name
		switch f := v.Field(i); {
		case field.Tag.Get("json") == "-" || strings.HasSuffix(field.Tag.Get("json"), ",omitempty") || !field.IsExported():
		case f.Kind() == reflect.Struct:
			out = append(out, absent(f, at)...)
		case f.Kind() == reflect.Slice && f.IsNil():
			out = append(out, at)
		case f.Kind() == reflect.Slice && f.Type().Elem().Kind() == reflect.Struct:
			for k := range f.Len() {
				out = append(out, absent(f.Index(k), at)...)
			}
		}
	}
	return out
}

// TestFillLists holds for every list of the contract, at every depth, so that
// a list added to a struct and not to FillLists is found.
func TestFillLists(t *testing.T) {
	for depth := range 4 {
		for _, x := range []interface{ FillLists() }{&Cut{}, &Document{}, &Report{}} {
			v := reflect.ValueOf(x).Elem()
			grow(v, depth)
			x.FillLists()
			if left := absent(v, v.Type().Name()); len(left) > 0 {
				t.Errorf("depth %d: null in JSON: %v", depth, left)
			}
		}
	}
}
