// Package arabic holds what the stages need to know about Arabic words:
// sentence ends, prefixed particles, stems, stop words, the identity of names,
// and text whose bytes were read in the wrong encoding.
//
// Everything works on the keys that text.Tokenize gives: folded words, in
// which أ إ آ are ا, ى is ي, ة is ه, and marks and tatweel are gone. Nothing
// here cuts a token for good. A word that begins with و may be «and» with
// another word or a name of its own (واشنطن), so [Proclitics] lists the
// readings and who looks them up decides; [Readings] says which is likely when
// nothing else is known.
//
//	arabic.Sentences(s, text.Tokenize(s))  // spans of sentences
//	arabic.Proclitics("للامم")             // ل + الامم
//	arabic.StemKey("والحكومه")             // حكوم
//	arabic.SameName("شي جين بينغ", "شي جين بينج")
//
// All functions are safe for concurrent use, run in time linear in their input
// unless they say otherwise, and give the same answer for the same input.
package arabic
