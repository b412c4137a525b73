resource "a" "b" {
  c = "d" # e
  f = <<-G
    h
      ${i}
  G
  j = [
    1, // k
  ]
}
k {
  l = <<M
a

$
M
}
