-- The words of candidates' names as people search for them: any case, any accents, from the beginning of a word on.
create virtual table case_names using fts5(words, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3');
-- A name that is taken out leaves nothing behind in the index.
insert into case_names (case_names, rank) values ('secure-delete', 1);
insert into case_names (rowid, words) select id, name from cases;
create trigger case_names_erased after delete on cases begin
  delete from case_names where rowid = old.id;
end;
