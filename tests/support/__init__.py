"""What more than one test needs: samples, and programs that judge files."""
