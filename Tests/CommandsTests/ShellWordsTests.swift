import Testing

@Suite struct ShellWordsTests {
  @Test(arguments: [
    ("debrief due", ["debrief", "due"]),
    ("  a   b ", ["a", "b"]),
    (#"book "Priya Shah" --at '9 am'"#, ["book", "Priya Shah", "--at", "9 am"]),
    (#"a "it's" 'say "x"'"#, ["a", "it's", #"say "x""#]),
    (#"a "b\"c" d\ e 'f\g'"#, ["a", #"b"c"#, "d e", #"f\g"#]),
    (#"a "" ''"#, ["a", "", ""]),
    (#"--why=two" "words"#, ["--why=two words"]),
    ("#42 $HOME *", ["#42", "$HOME", "*"]),
    ("", []),
  ])
  func aLineIsSplitAsAShellDoes(_ line: String, _ words: [String]) throws {
    #expect(try ShellWords.split(line) == words)
  }

  @Test(arguments: [#"a "b"# + " c", "a 'b", #"a \"#])
  func anOpenQuoteIsRefused(_ line: String) {
    #expect(throws: ShellWords.OpenQuote(line: line)) { try ShellWords.split(line) }
  }
}
