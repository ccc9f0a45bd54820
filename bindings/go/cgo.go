//go:build !cgo

package sendcheck

// Without cgo there is no C library. The compiler prints this name.
var _ = sendcheck_requires_cgo_so_set_CGO_ENABLED_to_1_and_install_a_C_compiler
