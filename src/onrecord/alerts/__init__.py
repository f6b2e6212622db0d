"""Alerts: what is watched for, what was found, and how it is told."""

from onrecord.alerts.alert import Alert, AlertKind, alert_of, load_alerts
from onrecord.alerts.journal import Journal
from onrecord.alerts.state import Found, State, Tried

__all__ = ["Alert", "AlertKind", "Found", "Journal", "State", "Tried", "alert_of", "load_alerts"]
