// NTMDashboard
