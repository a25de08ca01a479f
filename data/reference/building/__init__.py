"""How the reference data is made from open sources; needs network and packages that the project itself does not."""
