module sendcheck

go 1.19
