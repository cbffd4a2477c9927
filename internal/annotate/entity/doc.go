// Package entity finds the people, organisations and places that a document
// names, and gives all spellings of one the same id.
//
// The work goes from sure to less sure:
//
//  1. names that the lexicon knows, longest first, with a prefixed particle
//     taken off where the whole word is no name itself (gazetteer.go);
//  2. nouns that open a name: «حزب …», «مدينة …», «الحكومة …ية» (heads.go,
//     media.go), and bodies known without one (bodies.go), or by their
//     letters (acronyms.go);
//  3. people by what stands around them: a title before or after, a reporting
//     verb, a given name (people.go, titles.go), what they are or whom they stand
//     beside (beside.go);
//  4. places by an adjective made of them and by datelines (places.go);
//  5. the document as a whole: surnames and repeated names go to the full
//     name, weak aliases («شي», «الأسد») to the person that the document
//     speaks of (document.go).
//
// Arabic has no capital letters, so the end of an unknown name is told by
// words that are no part of names: common_words.tsv, counted from news.
//
// Beside the entities it fills doc.Namings: what a text calls a person,
// «الرئيس السوري» or «رئيس النظام السوري», with the name beside it or, for
// offices whose holder at the time is known, without (naming.go). The ids of
// doc.Keywords come from the same lexicon.
package entity
