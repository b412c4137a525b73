def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'asked/for.sarif')

assert log =~ /(?m)no findings in 1 file$/
assert log.contains('no findings in 1 file; report: ' + sarif)
assert sarif.text =~ /"results"\s*:\s*\[\s*]/
// nothing that nobody asked for, and no directory called ${project.basedir}
assert basedir.list().findAll { !it.startsWith('.') }.toSet() == ['registry.tf', 'invoker.properties', 'verify.groovy', 'build.log', 'asked'].toSet()
