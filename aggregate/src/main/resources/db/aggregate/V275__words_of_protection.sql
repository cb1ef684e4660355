COMMENT ON COLUMN published.cell.protection IS
  'What of the row is hidden: primary = the count (by suppression nothing says whether it is small), secondary = another figure, base = what needs a larger base';
