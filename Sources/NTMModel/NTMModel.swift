// NTMModel
