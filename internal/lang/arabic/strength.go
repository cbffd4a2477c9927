package arabic

// Strength is how strongly a word, folded by LexemeKey, stands as a word of its
// own in the table of lexemes; 0 when the table lacks it. It compares readings
// of one word: «اجتماع» and «اجتماعة» for «اجتماعات».
func Strength(lexeme string) float64 { return lexemeList().known(lexeme) }
