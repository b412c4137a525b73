def log = new File(basedir, 'build.log').text
def reports = []
basedir.eachFileRecurse { if (it.name.endsWith('.sarif')) reports << it }

assert reports == [new File(basedir, 'target/ecrlint/ecrlint.sarif')]
// once in each of the two builds, and every time over both modules
assert log.count('no findings in 2 files; report: ' + reports[0]) == 2
assert !log.contains('not marked as')
