-- That the candidate was asked for the thank-you and had not sent it: 1 where they said so. An entry
-- from before the question was kept has nothing here, and thanked 0, which says nothing either way.
ALTER TABLE debrief ADD COLUMN notThanked INTEGER
  CHECK (notThanked IS NULL OR (notThanked = 1 AND thanked = 0));
