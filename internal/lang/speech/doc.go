// Package speech knows the words by which Arabic news reports what others
// say: verbs in their forms, participles, «قوله», and the phrases that credit
// a source («وفق», «حسبما ذكرت», «نقلا عن»).
//
// [Lexicon.Scan] finds these cues in a text's tokens, without judging whether
// anything is said there: «نشر» is a cue in «نشر أن» and in «نشر قوات», and
// the callers, which see the words around it, decide. [Complement] reads the
// particle that opens a reported clause.
package speech
