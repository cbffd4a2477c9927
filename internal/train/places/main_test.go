package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"testing"
)

func library(t *testing.T, cities []city) []byte {
	t.Helper()
	var data bytes.Buffer
	var ends []uint32
	for _, c := range cities {
		for data.Len()%8 != 0 {
			data.WriteByte(0)
		}
		start := data.Len()
		for _, s := range []string{c.id, c.name, c.admin1, c.region, c.country, "Country", "Zone"} {
			data.WriteString(s)
			data.WriteByte(0)
		}
		for (data.Len()-start)%4 != 0 {
			data.WriteByte(0)
		}
		binary.Write(&data, binary.LittleEndian, uint32(c.people))
		data.Write(make([]byte, 16))
		ends = append(ends, uint32(data.Len()))
	}
	table := data.Len()
	for _, e := range ends {
		binary.Write(&data, binary.LittleEndian, e)
	}
	if int(ends[len(ends)-1]) != table {
		t.Fatal("the table must follow the last record")
	}
	var so bytes.Buffer
	so.WriteString("\x7fELF\x78\xda not a stream ")
	z, _ := zlib.NewWriterLevel(&so, zlib.BestCompression)
	z.Write(data.Bytes())
	z.Close()
	so.WriteString("tail")
	return so.Bytes()
}

func TestReadCities(t *testing.T) {
	want := []city{
		{"11", "Bluefog", "01", "North", "SY", 15000},
		{"12", "Redhill", "02", "South Coast", "FR", 250000},
	}
	got, err := readCities(library(t, want))
	if err != nil || len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("readCities = %v, %v", got, err)
	}
	if _, err := readCities([]byte("nothing")); err == nil {
		t.Error("a library without a list must be an error")
	}
}

func TestReadCatalogueRefuses(t *testing.T) {
	for _, bad := range []string{"", "short", "\xde\x12\x04\x95\x00\x00\x00\x00\x05\x00\x00\x00\x1c\x00\x00\x00\x44\x00\x00\x00"} {
		if m, err := readCatalogue([]byte(bad)); err == nil {
			t.Errorf("readCatalogue(%q) = %v", bad, m)
		}
	}
}

func TestChoose(t *testing.T) {
	names := map[string]string{"11": "الضباب\u200e", "12": "التل الأحمر", "13": "الصغرى", "14": "الضبَاب", "15": "Tārūt", "SY.01": "محافظة الشمال", "FR.9": "بلا بلدة"}
	cities := []city{
		{"11", "Bluefog", "01", "North", "SY", 15000},
		{"12", "Redhill", "02", "South", "FR", 250000},
		{"13", "Little", "02", "South", "FR", 99999},
		{"14", "Bluefog", "01", "North", "SY", 400},
		{"15", "Tarut", "01", "North", "SA", 400},
	}
	var got []string
	for _, p := range choose(names, cities) {
		got = append(got, p.id+" "+p.name+" "+p.kind)
	}
	want := []string{"x:geo-11 الضباب city", "x:geo-12 التل الأحمر city", "x:geo-SY.01 الشمال region"}
	if len(got) != len(want) {
		t.Fatalf("choose = %q", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("choose = %q, want %q", got[i], want[i])
		}
	}
}
