package main

import (
	"strings"
	"testing"
)

func TestCounts(t *testing.T) {
	c := newCounts()
	for range commonDocuments {
		for _, line := range []string{`{"text":"المصنع مغلق وهالمفورد غائب"}`, `{"text":"مصنع وهالمفورد"}`, `{"text":"هالمفورد في المصنع"}`} {
			if err := c.addNews(line); err != nil {
				t.Fatal(err)
			}
		}
	}
	for range nameWeight {
		if err := c.addSpaced("Hafenmair\tه ا ف ن م ي ر\t1"); err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range []string{"سامر\tB-Politician", "سامر\tB-Athlete", "سامر\tI-Politician", "بيت\tO"} {
		if err := c.addLabelled(line); err != nil {
			t.Fatal(err)
		}
	}
	common, names := c.common(), c.nameWords()
	if common["المصنع"] == 0 || common["مصنع"] == 0 {
		t.Errorf("common words %v lack مصنع", common)
	}
	if common["هالمفورد"] != 0 || common["وهالمفورد"] != 0 {
		t.Errorf("a name that does not inflect is common: %v", common)
	}
	if names["هافنمير"] == 0 || names["سامر"] == 0 || names["بيت"] != 0 {
		t.Errorf("name words %v", names)
	}
}

func TestBadLines(t *testing.T) {
	c := newCounts()
	if err := c.addNews("{"); err == nil {
		t.Error("half a JSON line must be an error")
	}
	if err := c.addSpaced("one field"); err == nil || !strings.Contains(err.Error(), "1 fields") {
		t.Errorf("addSpaced: %v", err)
	}
	if err := c.addSpaced("a\tb\tc"); err == nil {
		t.Error("a count that is no number must be an error")
	}
}
