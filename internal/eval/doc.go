// Package eval measures isnad against gold: metrics, readers of gold files,
// and floors that quality may not fall below.
//
// A [Suite] is one kind of gold with the code that runs isnad over it; each
// has a file of its own here. [Run] runs suites over a folder of gold; a
// suite whose data is absent says so in its [Result] and is not a failure.
// [Gate] compares results with the floors kept in a file, and
// [Floors.Raise] moves the floors: up freely, down only when told so.
//
// Figures are what the metric's authors define; where a figure has a trivial
// floor (all singletons, for groupings) it is printed beside it.
package eval
