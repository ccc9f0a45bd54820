module vectors

go 1.19

require sendcheck v0.0.0

replace sendcheck => ../../../go
