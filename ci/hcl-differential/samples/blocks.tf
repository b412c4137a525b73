a {}
b "x" {}
c x "y" z { d = 1 }
e {
}
f { g = [
  1,
] }
h { # comment
  i {
    j "k" { l = "m" }

    n = 1 # end
  }
  /* before */ o = 2 /* after */
  p = 3 // end
}
q = 1
r = "#no // comment /* here */" # but here
s = a["#"] /* x
y */
# last
