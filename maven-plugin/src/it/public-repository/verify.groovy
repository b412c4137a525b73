def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/ecrlint/ecrlint.sarif')

assert sarif.file
assert sarif.text.contains('"ruleId":"ECR103"') || sarif.text.contains('"ruleId": "ECR103"')
assert log.contains('[ERROR] error[ECR103]')
assert log.contains('1 finding (1 high) of severity `high` or above; report: ' + sarif)
