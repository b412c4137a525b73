def log = new File(basedir, 'build.log').text

// the other file is reported as ever
assert new File(basedir, 'target/ecrlint/ecrlint.sarif').text.contains('ECR103')
assert log.contains('[ERROR] error[ECR103]')
assert log.contains('not everything could be read: pipeline.yaml:')
assert !log.contains('of severity')
