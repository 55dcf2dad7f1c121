print("fluxbench")
