# Reads the .trx files of one run: names each failure with its message, and closes with "N passed, N failed, N skipped".
# rc: exit code of dotnet test · projects: how many files there must be · tested: how many must hold results, 0 when
# filtered · ci: with "true", a skipped test fails, unless its class is named for Marten · absent: tests that were not
# run and count as skipped · again: a project whose tests would have run once more, and count as skipped once more ·
# own: how many tests the second engine's project must have, if it ran.
# Counters in these files are not to be believed (notExecuted="0" beside a skipped test): results are counted.
BEGIN { RS = "<" }

function attribute(name) {
  if (!match($0, " " name "=\"[^\"]*\"")) return ""
  return plain(substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4))
}

function plain(text) {
  gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&quot;/, "\"", text); gsub(/&apos;/, "'", text)
  gsub(/&#xD;/, "", text); gsub(/&#xA;/, "\n", text); gsub(/&amp;/, "\\&", text)
  return text
}

# The first lines of a text, indented.
function shown(text, most,   lines, n, i) {
  n = split(plain(text), lines, "\n")
  for (i = 1; i <= n && i <= most; i++) if (lines[i] != "") print "    " lines[i]
}

function failure(name) { failed++; here++; print "FAILED " name }

function close_file() {
  if (file == "") return
  if (results) with_results++
  if (own != "" && project == "Registry.Store.Marten.Tests.dll" && results != own)
    failure("tests/Registry.Store.Marten.Tests/count.txt says " own " tests, and " results " ran")
  if (again != "" && project == again) absent += results
  # A host that died leaves no result of the test that it died in.
  if (outcome != "Completed" && !here) { failure("the run of " (project == "" ? file : project)); shown(info, 12) }
}

FNR == 1 { close_file(); file = FILENAME; files++; here = results = 0; outcome = project = info = result = "" }

/^UnitTestResult / {
  result = attribute("outcome"); name = attribute("testName"); results++
  if (result == "Passed") passed++
  else if (result == "NotExecuted") { skipped++; pending[attribute("testId")] = name }
  else failure(name)
}
/^\/UnitTestResult>/ { result = "" }
result == "Failed" && /^Message>/ { shown(substr($0, 9), 12) }
result == "Failed" && /^StackTrace>/ {
  count = split(plain(substr($0, 12)), frames, "\n")
  for (i = 1; i <= count; i++) if (frames[i] ~ / in .*:line /) { print "    " frames[i]; break }
}

# Which class a skipped test is of stands further down, under its id.
/^UnitTest / { id = attribute("id") }
/^TestMethod / {
  project = attribute("codeBase"); sub(/.*\//, "", project)
  class = attribute("className"); sub(/.*\./, "", class)
  if (id in pending && class !~ /Marten/ && ci == "true") { skipped--; failure(pending[id] " (skipped)") }
}

/^ResultSummary / { outcome = attribute("outcome") }
outcome != "" && /^Text>/ { info = info substr($0, 6) "\n" }

END {
  close_file()
  here = 0
  if (files != projects) failure(projects " test projects, but results of " files + 0)
  else if (!failed && with_results < tested) failure(tested " projects hold tests, but tests ran in " with_results + 0)
  if (!failed && rc != 0) failure("dotnet test, with exit code " rc)
  if (!failed && !passed) failure("nothing ran")
  printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped + absent
}
