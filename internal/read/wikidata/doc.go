// Package wikidata makes lists of names out of a JSON dump of Wikidata:
// people, organisations and places with an Arabic label, in the form that
// lexicon.LoadUser reads.
//
// A dump holds an entity a line, as an array (the dumps that Wikidata gives)
// or as JSON lines. It is read once, from beginning to end, so that standard
// input will do:
//
//  1. every line that could be a name is cut down to its labels, classes and
//     countries and put by in a file (spool.go); the statements «subclass of»
//     and the codes of countries are kept (classes.go);
//  2. when all classes are known, the lines put by are read again and each
//     becomes a row or is dropped (rows.go), in the order of the dump.
//
// Memory does not grow with the dump, but for eight bytes a statement of
// subclass and one bit an entity.
//
// A human is an item of class Q5. An organisation or a place is an item of one
// of the classes in classes.tsv, or of a class that the dump declares below
// one of them, at most maxDepth steps: the nearest counts, the first in the
// file on a tie.
package wikidata
