print("fluxbook")
