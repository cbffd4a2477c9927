// Package outlet holds the outlets, agencies and platforms that isnad knows,
// as data: names and their spellings, kind, country, whether a state owns it,
// and the hosts of its pages.
//
// [Default] is the registry of data/*.tsv. [Registry.Lookup] finds an outlet
// by a name as a page writes it: «رويترز», «وكالة "رويترز" للأنباء»,
// «وكالة "سانا" السورية». A name that is also a common word (الحياة, فارس) is
// weak: a credit line may be looked up by it, running text needs a word of
// type before it or quotation marks around it.
//
// A name that the registry does not know has the id that [IDFor] makes of it.
//
// Owner, family and hosts stand in the data only where the source column
// names where the claim comes from. To add an outlet, add a line to the file
// of its region; the test of this package checks it.
package outlet
