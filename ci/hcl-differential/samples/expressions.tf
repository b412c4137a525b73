locals {
  a = -1 + 2 * 3 - 4 / 5 % 6
  b = !(a || b && c) == d != (e < f) && g <= h || i > 1.5e3 && j >= 2E-2
  c = a ? b ? 1 : 2 : c ? 3 : 4
  d = aws_instance.x.*.id[0]
  e = aws_instance.x[*].tags["Name"].y[*].z
  f = module.m["k"].out[var.i + 1].deep.0.id
  g = f(a, b..., )
  h = g(a, [1, 2, 3,]...)
  i = provider::aws::arn_parse(var.arn).account
  j = [for k, v in { a = 1, b = 2 } : "${k}=${v}"]
  k = { for s in toset(["a", "b"]) : s => { (s) = s } }
  l = [[], [[]], {}, { a = [{ b = {} }] }]
  m = {
    a : 1, b = 2
    "c d" = 3

    (e) = 4, # comment
    5     = 6 // another
    true  = 7
    null  = 8
  }
  n = (
    1 +
    2
  )
  o = "${a}"
  p = "${a}${b}"
  q = ""
  r = "%{ if a }x%{ endif }"
  s = "%{ for k, v in m }${k}=${v};%{ endfor }"
  t = "a${"b${"c"}"}"
  u = "$${a} $a %b $$ %% \\ \" \t"
  v = x.y[
    "z"
  ]
  w = cidrsubnet(
    "10.0.0.0/8", # big
    8, /* more */ 1
  ).x
  straße = übung-1.naïve_2
  y = -x.y[0]
}
