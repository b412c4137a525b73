def log = new File(basedir, 'build.log').text

assert log.contains('`failOn` is `hihg`, which is none of `critical`, `high`, `medium`, `low` and `never`')
assert !new File(basedir, 'target').exists()
