-- The words of the journal, for finding an entry by what it says.
--
-- Computed like the projections, and rewritten with them. The row of an entry has its number; the
-- text is the words of the entry, folded, after the names of its interview's candidate, employer
-- and vacancy. A word is what stands between two blanks, so the tokenizer has nothing to decide.
-- Entries that count no longer keep their rows; who searches passes them over.

CREATE VIRTUAL TABLE searchIndex USING fts5 (text, tokenize = 'ascii');

-- How often each word is in the index: what a check of it counts.
CREATE VIRTUAL TABLE searchWord USING fts5vocab (searchIndex, row);
