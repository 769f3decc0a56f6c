// NTMStore
