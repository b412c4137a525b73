def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/ecrlint/ecrlint.sarif')

assert sarif.text =~ /"results"\s*:\s*\[\s*]/
assert log.contains('[INFO] no findings in 1 file; report: ' + sarif)
